package org.gonghui.member.spot;

import org.gonghui.kit.sealing.Blind;

/// A code as the table keeps it.
@SuppressWarnings("ArrayRecordComponent") // the column is bytea; nobody writes into it
record EventCode(byte[] sealed, Blind index) {}
