package org.gonghui.member.reorganization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who entered something, and when.
///
/// @param by issuer and subject of the login
/// @param person whose login it is, where the token names a person
record Entry(String by, @Nullable UUID person, Instant at) {}
