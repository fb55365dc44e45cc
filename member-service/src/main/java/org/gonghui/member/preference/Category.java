package org.gonghui.member.preference;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What messages are about, as members choose by. A template belongs to it by how its code begins.
@Schema(name = "MessageCategory")
public enum Category {
  /// Money that is asked for, decided on or paid: always pushed.
  MONEY(false, "(CASE|PAYMENT|SUBSIDY)_.*"),
  /// Check-ups and what comes of them: always pushed.
  HEALTH(false, "SCREENING_.*"),
  /// Who speaks for the member and where their money goes: always pushed.
  SECURITY(false, "(LOGIN|PAYEE_ACCOUNT)_.*"),
  MEMBERSHIP(true, "WELCOME.*"),
  TICKETS(true, "(TICKET|DRAW)_.*"),
  SKILLS(true, "CERTIFICATE_.*"),
  /// All else.
  NEWS(true, ".*");

  private final boolean optional;
  private final Pattern templates;

  Category(boolean optional, String templates) {
    this.optional = optional;
    this.templates = Pattern.compile(templates);
  }

  /// @param template code of a text, of this service or of another
  public static Category of(String template) {
    return Arrays.stream(values())
        .filter(category -> category.templates.matcher(template).matches())
        .findFirst()
        .orElseThrow();
  }

  /// Whether a member may keep it to the inbox.
  public boolean isOptional() {
    return optional;
  }

  /// Whether who sees a locked phone may read what it is about.
  public boolean isTold() {
    return this != MONEY && this != HEALTH;
  }
}
