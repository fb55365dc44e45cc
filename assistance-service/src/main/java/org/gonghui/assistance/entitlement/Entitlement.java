package org.gonghui.assistance.entitlement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/// What the envelope holds.
///
/// @param code neutral, such as `FOLLOW_UP_SUPPORT`; configuration says which programme it means
@JsonIgnoreProperties(ignoreUnknown = true)
record Entitlement(UUID reference, UUID memberId, String code) {}
