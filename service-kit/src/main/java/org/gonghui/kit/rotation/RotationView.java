package org.gonghui.kit.rotation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far the rotation of this service's keys is.
///
/// @param done every column is under the current keys: the former ones may be taken away
@Schema(name = "KeyRotation")
record RotationView(String service, boolean done, List<SweepView> columns) {}
