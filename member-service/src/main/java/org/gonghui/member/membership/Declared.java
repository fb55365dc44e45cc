package org.gonghui.member.membership;

import java.util.UUID;

/// A person on an employer's list.
///
/// @param line where in the file
public record Declared(long line, Identity identity, UUID organizationId, String employmentForm) {}
