package org.gonghui.member.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.ResourceBundle;

/// What reasons say in a language: `benefits_*.properties`.
@ApplicationScoped
class ReasonTexts {
  String of(Assessment.Reason reason, Locale language) {
    return ResourceBundle.getBundle("benefits", language).getString(reason.name());
  }
}
