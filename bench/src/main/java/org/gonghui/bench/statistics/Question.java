package org.gonghui.bench.statistics;

import java.util.Locale;

/// By what members are counted, and the same `GROUP BY` over the records. It counts members alone; the service tells their
/// cards and the total as well.
enum Question {
  AREA(
      "cast(o.id as text)",
      """
      join scope_closure a on a.descendant = m.organization_id and a.axis = 'AREA'
      join organization o on o.id = a.ancestor and o.parent_id = c.ancestor\
      """,
      "organizationId"),
  FORM("m.employment_form", "", "form"),
  MONTH("to_char(m.joined_on, 'YYYY-MM')", "", "month");

  private final String key;
  private final String joins;
  private final String field;

  /// @param key of a group, in SQL
  /// @param joins that it needs
  /// @param field in which the service tells it
  Question(String key, String joins, String field) {
    this.key = key;
    this.joins = joins;
    this.field = field;
  }

  /// As the service takes it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String field() {
    return field;
  }

  String groupBy() {
    return """
    select %s, count(*) from membership m
    join scope_closure c on c.descendant = m.organization_id and c.ancestor = ? and c.axis = 'AREA'
    %s
    where m.state in ('ACTIVE', 'SUSPENDED')
    group by 1
    """
        .formatted(key, joins);
  }
}
