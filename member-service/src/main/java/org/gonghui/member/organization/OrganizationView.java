package org.gonghui.member.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An organisation as staff see it.
///
/// @param etag its version, as `If-Match` wants it
public record OrganizationView(
    UUID id,
    String name,
    OrganizationType type,
    @Nullable UUID parentId,
    List<UUID> industryParentIds,
    String divisionCode,
    List<String> employmentForms,
    @Nullable String creditCode,
    @Nullable Integer headcount,
    boolean hardshipEnterprise,
    boolean open,
    Instant enteredAt,
    String etag) {}
