package org.gonghui.kit.http;

import java.util.UUID;

/// One write with an `Idempotency-Key`, as it is told from others.
///
/// @param id of caller and key together
/// @param fingerprint of what is asked for
/// @param rights of what the caller may do now
record KeyedCall(UUID id, byte[] fingerprint, byte[] rights) {}
