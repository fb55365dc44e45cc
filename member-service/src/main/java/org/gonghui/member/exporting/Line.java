package org.gonghui.member.exporting;

import java.util.List;
import java.util.UUID;

/// A row of a file.
///
/// @param id that the file is ordered by
/// @param people whose data stand in it
/// @param cells as many as there are columns
record Line(UUID id, List<UUID> people, List<String> cells) {}
