package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.Session;

/// The codes of employment forms (M2), an open list.
@ApplicationScoped
class EmploymentForms {
  private final Session session;

  EmploymentForms(Session session) {
    this.session = session;
  }

  /// All of them, by code.
  List<EmploymentForm> all() {
    return session
        .createNativeQuery(
            "select code, name_zh, name_en from employment_form order by code", Tuple.class)
        .getResultStream()
        .map(row ->
            new EmploymentForm(
                row.get("code", String.class),
                row.get("name_zh", String.class),
                row.get("name_en", String.class)))
        .toList();
  }

  /// Codes by what people write: the code itself, or its name in Chinese or English, in lower case.
  Map<String, String> byText() {
    var codes = new HashMap<String, String>();
    for (var row :
        session
            .createNativeQuery("select code, name_zh, name_en from employment_form", Tuple.class)
            .getResultList()) {
      for (var column : List.of("code", "name_zh", "name_en")) {
        codes.put(
            row.get(column, String.class).toLowerCase(Locale.ROOT), row.get("code", String.class));
      }
    }
    return Map.copyOf(codes);
  }
}
