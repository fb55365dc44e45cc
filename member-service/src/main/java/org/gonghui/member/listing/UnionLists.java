package org.gonghui.member.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.gonghui.member.importing.Header;
import org.gonghui.member.importing.ListFacts;
import org.gonghui.member.importing.ListKind;
import org.gonghui.member.importing.RowCode;
import org.gonghui.member.importing.RowReader;
import org.gonghui.member.importing.SortedRows;
import org.gonghui.member.importing.TakingIn;
import org.gonghui.member.organization.ListedUnion;
import org.gonghui.member.organization.OrganizationDesk;
import org.gonghui.member.organization.UnionListDesk;
import org.gonghui.member.organization.UnionListDesk.Fault;

/// Lists of unions (M6, M7). A union may name one further up as its parent.
@ApplicationScoped
class UnionLists implements TakingIn<ListedUnion> {
  /// The tree stands still for others meanwhile.
  private static final int BATCH = 50;

  private final OrganizationDesk organizations;
  private final UnionListDesk desk;

  UnionLists(OrganizationDesk organizations, UnionListDesk desk) {
    this.organizations = organizations;
    this.desk = desk;
  }

  @Override
  public ListKind kind() {
    return ListKind.UNIONS;
  }

  @Override
  public List<UnionColumn> columns() {
    return List.of(UnionColumn.values());
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public RowReader<ListedUnion> reader(ListFacts list, Header header) {
    var policy = new UnionPolicy(organizations.employmentForms());
    return (row, into) -> policy.judge(new Cells(header, row)).into(into, row);
  }

  @Override
  public void take(ListFacts list, SortedRows<ListedUnion> rows) {
    for (var row : rows.good()) {
      desk.add(row.says(), list.organization(), list.enteredBy())
          .ifPresent(fault ->
              rows.reject(Set.of(row.line()), column(fault), RowCode.valueOf(fault.name())));
    }
  }

  private static UnionColumn column(Fault fault) {
    return switch (fault) {
      case UNKNOWN_UNION, UNION_OUT_OF_SCOPE -> UnionColumn.PARENT;
      case DUPLICATE_CREDIT_CODE -> UnionColumn.CREDIT_CODE;
      case DUPLICATE_BRANCH -> UnionColumn.EMPLOYMENT_FORMS;
      case ALREADY_KNOWN -> UnionColumn.NAME;
    };
  }
}
