package org.gonghui.member.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.member.importing.Column;
import org.gonghui.member.importing.ListFacts;
import org.gonghui.member.importing.RowCode;
import org.gonghui.member.importing.SortedRows;
import org.gonghui.member.organization.NamedUnion;
import org.gonghui.member.organization.UnionListDesk;

/// Finds the unions that rows of a list name.
@ApplicationScoped
class UnionNames {
  private final UnionListDesk unions;

  UnionNames(UnionListDesk unions) {
    this.unions = unions;
  }

  /// @param name how a row names its union
  /// @return unions by line, of rows that stay good
  <R> Map<Long, UUID> find(
      ListFacts list, SortedRows<R> rows, Function<R, String> name, Column column) {
    var named = new HashMap<String, NamedUnion>();
    var found = new HashMap<Long, UUID>();
    var unknown = new HashSet<Long>();
    var outOfScope = new HashSet<Long>();
    for (var row : rows.good()) {
      var union =
          named.computeIfAbsent(
              name.apply(row.says()), text -> unions.named(text, list.organization()));
      switch (union) {
        case NamedUnion.InScope(var id) -> found.put(row.line(), id);
        case NamedUnion.OutOfScope() -> outOfScope.add(row.line());
        case NamedUnion.Unknown() -> unknown.add(row.line());
      }
    }
    rows.reject(unknown, column, RowCode.UNKNOWN_UNION);
    rows.reject(outOfScope, column, RowCode.UNION_OUT_OF_SCOPE);
    return found;
  }
}
