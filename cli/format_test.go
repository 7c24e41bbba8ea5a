package cli

import (
	"testing"
	"time"
)

func TestGrouped(t *testing.T) {
	for n, want := range map[int]string{
		0: "0", 7: "7", 999: "999", 1000: "1,000", 84120: "84,120", 123456: "123,456", 1234567: "1,234,567", -1: "-1",
		-999: "-999", -1000: "-1,000", -123456: "-123,456",
	} {
		if got := grouped(n); got != want {
			t.Errorf("grouped(%d) is %q, want %q", n, got, want)
		}
	}
}

func TestSize(t *testing.T) {
	for bytes, want := range map[int64]string{
		0: "0 kB", 512: "1 kB", 999_400: "999 kB", 1_000_000: "1.0 MB", 45_060_000: "45.1 MB", 2_345_000_000: "2.35 GB",
	} {
		if got := size(bytes); got != want {
			t.Errorf("size(%d) is %q, want %q", bytes, got, want)
		}
	}
}

func TestSpan(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0:                               "0.0 s",
		420 * time.Millisecond:          "0.4 s",
		9949 * time.Millisecond:         "9.9 s",
		9960 * time.Millisecond:         "10 s",
		59499 * time.Millisecond:        "59 s",
		59500 * time.Millisecond:        "1 min 0 s",
		200 * time.Second:               "3 min 20 s",
		65*time.Minute + 10*time.Second: "1 h 5 min",
		25 * time.Hour:                  "25 h 0 min",
	} {
		if got := span(d); got != want {
			t.Errorf("span(%v) is %q, want %q", d, got, want)
		}
	}
}
