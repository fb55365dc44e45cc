package org.gonghui.member.membership;

import org.gonghui.kit.sealing.Blind;

/// An identity as the table `person` keeps it.
@SuppressWarnings("ArrayRecordComponent") // columns are bytea; nobody writes into them
record SealedIdentity(byte[] name, byte[] idNumber, byte[] phone, Blind index) {}
