package org.gonghui.assistance.entitlement;

import java.util.UUID;
import org.gonghui.kit.event.Reads;

/// What the topic of entitlements shows to a reader without the key: a reference.
@Reads({"EntitlementArisen", "EntitlementRetracted"})
record SealedEntitlement(UUID reference, String sealed) {}
