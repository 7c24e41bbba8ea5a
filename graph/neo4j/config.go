package neo4j

import (
	"net/url"
	"slices"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"entente/graph"
)

// Config says where the database is and how long to wait for it. A duration of zero stands for its default.
type Config struct {
	// URI is the address: bolt:// or neo4j:// and, with TLS, bolt+s, bolt+ssc, neo4j+s, neo4j+ssc. It holds no
	// credentials.
	URI string
	// Username and Password are those of a database user who may change the schema.
	Username string
	Password string
	// Database is the database to use; "" is "neo4j".
	Database string
	// Lazy lets Open succeed while the server is away: each method then returns UNAVAILABLE until it is there.
	Lazy bool
	// ReadTimeout bounds a read; the default is 10 s.
	ReadTimeout time.Duration
	// WriteTimeout bounds a whole transaction, from Begin to the end of Commit, with what its caller does in between; the
	// default is 30 min.
	WriteTimeout time.Duration
	// LockTimeout is how long Begin waits for another process to finish writing before it is BUSY; the default is 2 s.
	LockTimeout time.Duration
	// ReachTimeout bounds how long a call waits for a connection, with all attempts, before the server counts as unreachable;
	// the default is 1.5 s, and 1 s for Ping. A machine that has more to do than it can wants more.
	ReachTimeout time.Duration
	// ShapeLimit is the most relations of which the bare shape is kept in memory, some hundred bytes each, so that paths and the
	// like need not ask the database about every step; the default is 5,000,000, and below 0 none is kept.
	ShapeLimit int
}

const (
	defaultDatabase     = "neo4j"
	defaultReadTimeout  = 10 * time.Second
	defaultWriteTimeout = 30 * time.Minute
	defaultLockTimeout  = 2 * time.Second

	defaultReachTimeout = 1500 * time.Millisecond
	defaultShapeLimit   = 5_000_000

	// pingPart is the part of ReachTimeout that a health check, and one attempt to connect, may take.
	pingPart = 2. / 3
	// grace is how much longer than the server this side waits, so that the server's own answer arrives.
	grace = 500 * time.Millisecond
	// userAgent is how this program shows in the server's list of connections.
	userAgent = "entente/1 (graph store)"
)

var schemes = []string{"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}

// withDefaults returns the configuration as it is used. It returns INVALID_ARGUMENT for an address that cannot be one;
// the message never repeats the address, which may hold a password.
func (c Config) withDefaults() (Config, error) {
	u, err := url.Parse(c.URI)
	if err != nil || !slices.Contains(schemes, u.Scheme) || u.Hostname() == "" {
		return c, graph.Errorf(graph.CodeInvalidArgument, "the address of Neo4j must look like bolt://localhost:7687; the schemes are %s", strings.Join(schemes, ", "))
	}
	if u.User != nil {
		return c, graph.Errorf(graph.CodeInvalidArgument, "the address of Neo4j must not contain a user name or password; give them separately")
	}
	if c.Database == "" {
		c.Database = defaultDatabase
	}
	if c.ShapeLimit == 0 {
		c.ShapeLimit = defaultShapeLimit
	}
	for d, value := range map[*time.Duration]time.Duration{
		&c.ReadTimeout: defaultReadTimeout, &c.WriteTimeout: defaultWriteTimeout, &c.LockTimeout: defaultLockTimeout,
		&c.ReachTimeout: defaultReachTimeout,
	} {
		if *d <= 0 {
			*d = value
		}
	}
	return c, nil
}

// pingTimeout bounds a health check.
func (c Config) pingTimeout() time.Duration { return time.Duration(float64(c.ReachTimeout) * pingPart) }

// connect returns the driver for the configuration. It does not reach out to the server.
func (c Config) connect() (driver.DriverWithContext, error) {
	return driver.NewDriverWithContext(c.URI, driver.BasicAuth(c.Username, c.Password, ""), func(d *config.Config) {
		d.UserAgent = userAgent
		d.SocketConnectTimeout = c.ReachTimeout
		d.ConnectionAcquisitionTimeout = c.pingTimeout()
		d.ConnectionLivenessCheckTimeout = 30 * time.Second
		d.MaxTransactionRetryTime = 2 * time.Second
		d.TelemetryDisabled = true
		d.NotificationsMinSeverity = notifications.DisabledLevel // nobody reads them, and they cost the server time
	})
}
