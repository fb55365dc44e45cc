package org.gonghui.member.inbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sealed part of a message.
record Content(String template, Map<String, String> parameters, @Nullable String link) {}
