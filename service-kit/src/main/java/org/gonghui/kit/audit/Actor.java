package org.gonghui.kit.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acted.
///
/// @param issuer of the token; null when the service acted by itself
/// @param subject of the token, or `service:` and the service's name
/// @param person claim `person`, where the token has one
record Actor(@Nullable String issuer, String subject, @Nullable UUID person) {}
