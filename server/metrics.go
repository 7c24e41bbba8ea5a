package server

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics counts what the server does. Every label has a fixed set of values: nothing that a client chooses becomes one.
type metrics struct {
	registry   *prometheus.Registry
	inFlight   prometheus.Gauge
	requests   *prometheus.CounterVec
	durations  *prometheus.HistogramVec
	operations *prometheus.CounterVec
	executions *prometheus.HistogramVec
	costs      prometheus.Histogram
	panics     prometheus.Counter
	events     prometheus.Counter
}

func newMetrics(cache *documentCache, streams *gate) *metrics {
	seconds := []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}
	m := &metrics{
		registry: prometheus.NewRegistry(),
		inFlight: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "entente_http_requests_in_flight", Help: "Requests being answered now.",
		}),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "entente_http_requests_total", Help: "Requests answered, by route, method and status.",
		}, []string{"route", "method", "status"}),
		durations: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "entente_http_request_duration_seconds", Help: "Time from headers to the end of the reply, by route.",
			Buckets: seconds,
		}, []string{"route"}),
		operations: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "entente_graphql_operations_total",
			Help: "GraphQL requests, by type of operation, outcome (ok, partial, refused, failed) and code of the first error.",
		}, []string{"operation", "outcome", "code"}),
		executions: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "entente_graphql_duration_seconds", Help: "Time of a GraphQL request, by type of operation.",
			Buckets: seconds,
		}, []string{"operation"}),
		costs: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "entente_graphql_cost", Help: "Cost of the operations executed, as the limit counts it.",
			Buckets: prometheus.ExponentialBuckets(10, 4, 8),
		}),
		panics: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "entente_panics_total", Help: "Panics that were turned into an error. Each is a defect.",
		}),
		events: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "entente_graphql_events_total", Help: "Events sent to subscribers.",
		}),
	}
	m.registry.MustRegister(m.inFlight, m.requests, m.durations, m.operations, m.executions, m.costs, m.panics, m.events,
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "entente_graphql_subscribers", Help: "Subscriptions that are open now.",
		}, func() float64 { return float64(streams.count()) }),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "entente_documents_cached_bytes", Help: "Estimated memory of the parsed documents kept.",
		}, func() float64 { bytes, _ := cache.size(); return float64(bytes) }),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "entente_documents_cached", Help: "Parsed documents kept.",
		}, func() float64 { _, n := cache.size(); return float64(n) }),
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// handler serves the metrics. Compression is left to the server's own.
func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{DisableCompression: true, MaxRequestsInFlight: 4})
}

func (m *metrics) observe(rec *record, method string, status int, took time.Duration) {
	switch method {
	case http.MethodGet, http.MethodPost, http.MethodHead, http.MethodOptions:
	default:
		method = "other"
	}
	m.requests.WithLabelValues(rec.route, method, strconv.Itoa(status)).Inc()
	m.durations.WithLabelValues(rec.route).Observe(took.Seconds())
	if rec.outcome == "" {
		return
	}
	operation := rec.operation
	if operation == "" {
		operation = "none"
	}
	m.operations.WithLabelValues(operation, rec.outcome, knownCode(rec.code)).Inc()
	m.executions.WithLabelValues(operation).Observe(took.Seconds())
	if rec.outcome != outcomeRefused {
		m.costs.Observe(rec.cost)
	}
}
