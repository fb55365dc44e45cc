package org.gonghui.assistance.paymentrequest;

import java.time.Instant;

/// Where a request came from.
///
/// @param source the asking service
/// @param incarnation of its database, as its event tells it
/// @param askedAt when it asked
record RequestOrigin(String source, long incarnation, Instant askedAt) {}
