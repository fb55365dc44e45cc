package org.gonghui.kit.http;

import java.util.Map;

/// An answer as it is kept for repetitions.
///
/// @param headers Location and ETag, where it had them
/// @param body JSON
record StoredAnswer(int status, Map<String, String> headers, String body) {}
