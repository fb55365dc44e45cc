package org.gonghui.kit.rotation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far the rotation of this service's keys is.
///
/// @param done every column of this service was brought to the keys that new values are made with, and no copy writes with
///     others: the former ones may be taken away
@Schema(name = "KeyRotation")
record RotationView(String service, boolean done, List<SweepView> columns) {}
