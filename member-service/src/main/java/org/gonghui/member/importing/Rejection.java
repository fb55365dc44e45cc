package org.gonghui.member.importing;

/// A row that was rejected, and why.
record Rejection(long line, String column, RowCode code) {}
