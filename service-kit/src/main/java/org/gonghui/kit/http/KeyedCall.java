package org.gonghui.kit.http;

import java.util.UUID;

/// One write with an `Idempotency-Key`, as it is told from others.
///
/// @param id of caller and key together
/// @param content method, path, query and parameters as JSON; only its keyed hash is kept
record KeyedCall(UUID id, String content) {}
