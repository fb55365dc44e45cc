package org.gonghui.member.preference;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The language that a member is told in where no call says it.
@Schema(name = "MessageLanguage")
public enum Speech {
  ZH(Locale.CHINESE),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Speech(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }
}
