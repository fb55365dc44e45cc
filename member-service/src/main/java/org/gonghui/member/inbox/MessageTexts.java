package org.gonghui.member.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// The texts of messages in Chinese and English: `TEMPLATE.title` and `TEMPLATE.text`, with `{parameter}`. A template that
/// another service has and this one does not know yet is shown as NEWS with its link: a message is never lost, and a text
/// that is added later is shown for it from then on.
@ApplicationScoped
class MessageTexts {
  private static final String FALLBACK = "NEWS";
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)\\}");

  private final Map<Locale, ResourceBundle> texts =
      Map.of(
          Locale.CHINESE, bundle(Locale.CHINESE),
          Locale.ENGLISH, bundle(Locale.ENGLISH));

  String title(Content content, Locale language) {
    return fill(text(content.template(), ".title", language), content.parameters());
  }

  String text(Content content, Locale language) {
    return fill(text(content.template(), ".text", language), content.parameters());
  }

  /// With its parameters as they are named.
  String title(String template, Locale language) {
    return text(template, ".title", language);
  }

  /// With its parameters as they are named.
  String text(String template, Locale language) {
    return text(template, ".text", language);
  }

  boolean knows(String template) {
    return texts.values().stream()
        .allMatch(bundle ->
            bundle.containsKey(template + ".title") && bundle.containsKey(template + ".text"));
  }

  /// Codes of all templates, in the order of the alphabet.
  List<String> templates() {
    return bundle(Locale.CHINESE).keySet().stream()
        .map(key -> key.substring(0, key.indexOf('.')))
        .distinct()
        .sorted()
        .toList();
  }

  /// The parameters of a template, as its text names them.
  List<String> parameters(String template) {
    return PARAMETER
        .matcher(text(template, ".title", Locale.CHINESE) + text(template, ".text", Locale.CHINESE))
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  private String text(String template, String part, Locale language) {
    var bundle = texts.getOrDefault(language, bundle(Locale.CHINESE));
    return bundle.getString((knows(template) ? template : FALLBACK) + part);
  }

  private static String fill(String text, Map<String, String> parameters) {
    var filled = text;
    for (var parameter : parameters.entrySet()) {
      filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    return filled;
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("messages", language);
  }
}
