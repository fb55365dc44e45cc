package org.gonghui.member.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gonghui.member.membership.ListedMember;
import org.gonghui.member.membership.MemberDirectoryDesk;
import org.gonghui.member.organization.OrganizationDesk;

/// Members, masked as lists show them.
@ApplicationScoped
class MemberSource implements Source {
  private final MemberDirectoryDesk members;
  private final OrganizationDesk organizations;

  MemberSource(MemberDirectoryDesk members, OrganizationDesk organizations) {
    this.members = members;
    this.organizations = organizations;
  }

  @Override
  public ExportKind kind() {
    return ExportKind.MEMBERS;
  }

  @Override
  public List<String> columns() {
    return List.of(
        "memberNumber",
        "name",
        "idNumber",
        "phone",
        "organizationId",
        "employmentForm",
        "state",
        "joinedOn",
        "memberId");
  }

  @Override
  public void admit(ExportBody wanted) {
    if (wanted.organizationId() != null) {
      organizations.requireInScope(wanted.organizationId());
    }
  }

  @Override
  public List<Line> after(Selection selection, UUID last, int most) {
    return members
        .portion(
            selection.tops(),
            selection.organizationId(),
            selection.employmentForm(),
            selection.state(),
            last,
            most)
        .stream()
        .map(MemberSource::line)
        .toList();
  }

  private static Line line(ListedMember listed) {
    var member = listed.member();
    return new Line(
        listed.membershipId(),
        List.of(member.memberId()),
        List.of(
            member.memberNumber(),
            member.name(),
            member.idNumber(),
            member.phone(),
            member.organizationId().toString(),
            member.form(),
            member.state().name(),
            member.joinedOn().toString(),
            member.memberId().toString()));
  }
}
