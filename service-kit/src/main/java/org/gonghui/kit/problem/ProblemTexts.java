package org.gonghui.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/// What problems say in a language: a service's `problems_*.properties`, and kit's own beneath.
@ApplicationScoped
class ProblemTexts {
  private static final List<String> BUNDLES = List.of("problems", "kit-problems");

  String title(ProblemType type, Locale language) {
    return find(type.name() + ".title", language).orElse(type.name());
  }

  /// @param arguments fill `{0}`, `{1}` …
  String detail(ProblemType type, List<Object> arguments, Locale language) {
    return find(type.name() + ".detail", language)
        .map(pattern -> new MessageFormat(pattern, language).format(arguments.toArray()))
        .orElseGet(() -> title(type, language));
  }

  /// What is wrong with a field.
  String violation(String code, Locale language) {
    return find("violation." + code, language).orElse(code);
  }

  private static Optional<String> find(String key, Locale language) {
    return BUNDLES.stream().flatMap(name -> text(name, key, language).stream()).findFirst();
  }

  private static Optional<String> text(String bundle, String key, Locale language) {
    try {
      var texts =
          ResourceBundle.getBundle(
              bundle, language, Thread.currentThread().getContextClassLoader());
      return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    } catch (MissingResourceException noSuchBundle) {
      return Optional.empty();
    }
  }
}
