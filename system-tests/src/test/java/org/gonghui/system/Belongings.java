package org.gonghui.system;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gonghui.stack.LocalSystem;

/// Every id by which something of one person is known in any service: of the rows that name them, of the rows that name
/// those, and so on; but for messages in their inbox, whose ids are those of sealed notices, and who got which stands in
/// that table alone.
record Belongings(LocalSystem system) {
  /// A query per table: its rows that name one of the ids.
  private static final String QUERIES =
      """
      select format('select id::text from %I where ', table_name)
        || string_agg(format('%I in (@)', column_name), ' or ')
      from information_schema.columns c
      where table_schema = 'public' and udt_name = 'uuid' and table_name <> 'inbox_message' and table_name in (
        select table_name from information_schema.columns
        where table_schema = 'public' and column_name = 'id' and udt_name = 'uuid')
      group by table_name
      """;

  /// @param person id of the member
  Set<String> of(String person) {
    var known = new HashSet<>(Set.of(person));
    for (var before = 0; before < known.size(); ) {
      before = known.size();
      ServiceTables.SERVICES.forEach(service -> known.addAll(naming(service, known)));
    }
    return known;
  }

  private Set<String> naming(String service, Set<String> ids) {
    var tables = new ServiceTables(system, service);
    var listed = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
    var all =
        tables.rows(QUERIES).stream()
            .map(query -> query.getFirst().replace("@", listed))
            .collect(Collectors.joining(" union "));
    return tables.rows(all).stream().map(List::getFirst).collect(Collectors.toSet());
  }
}
