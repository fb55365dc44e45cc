package org.gonghui.member.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gonghui.member.organization.OrganizationDesk;
import org.gonghui.member.organization.OrganizationListDesk;
import org.gonghui.member.organization.OrganizationView;

/// Unions.
@ApplicationScoped
class OrganizationSource implements Source {
  private final OrganizationDesk organizations;
  private final OrganizationListDesk lists;

  OrganizationSource(OrganizationDesk organizations, OrganizationListDesk lists) {
    this.organizations = organizations;
    this.lists = lists;
  }

  @Override
  public ExportKind kind() {
    return ExportKind.ORGANIZATIONS;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "organizationId",
        "name",
        "type",
        "parentId",
        "divisionCode",
        "creditCode",
        "headcount",
        "hardshipEnterprise",
        "open");
  }

  @Override
  public void admit(ExportBody wanted) {
    if (wanted.organizationId() != null) {
      organizations.requireInScope(wanted.organizationId());
    }
  }

  @Override
  public List<Line> after(Selection selection, UUID last, int most) {
    return lists.portion(selection.tops(), selection.organizationId(), last, most).stream()
        .map(OrganizationSource::line)
        .toList();
  }

  private static Line line(OrganizationView union) {
    return new Line(
        union.id(),
        List.of(),
        List.of(
            union.id().toString(),
            union.name(),
            union.type().name(),
            Objects.toString(union.parentId(), ""),
            union.divisionCode(),
            Objects.toString(union.creditCode(), ""),
            Objects.toString(union.headcount(), ""),
            String.valueOf(union.hardshipEnterprise()),
            String.valueOf(union.open())));
  }
}
