/// P7: the relay beside kafka-producer-perf-test.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.outbox;
