package org.gonghui.bench;

/// What came of a call, and how long after it was due.
record Timed<A>(A answer, long nanos) {}
