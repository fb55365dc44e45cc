package org.gonghui.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A path in many spellings: none of them is the path itself, none comes twice.
public final class Variants {
  /// Letters of a path that are spelt in every way; further ones tell nothing new.
  private static final int LETTERS = 12;

  private static final int LONG = 3_000;

  private final String path;
  private final Map<String, Variant> byTarget = new LinkedHashMap<>();

  private Variants(String path) {
    this.path = path;
  }

  /// @param path canonical, such as `/v1/things/7`; at least two segments
  /// @param outside a canonical address that anybody may read, which a reader could take the prefix of
  public static List<Variant> of(String path, String outside) {
    var variants = new Variants(path);
    variants.spellSlashes();
    variants.spellLetters();
    variants.climb(outside);
    variants.hangOn();
    variants.changeCase();
    variants.changeForm();
    variants.lengthen();
    variants.byTarget.remove(path);
    return new ArrayList<>(variants.byTarget.values());
  }

  private void odd(String kind, String target) {
    byTarget.putIfAbsent(target, Variant.odd(kind, target));
  }

  private void plain(String kind, String target) {
    byTarget.putIfAbsent(target, Variant.plain(kind, target));
  }

  private void spellSlashes() {
    for (var at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      for (var slash : Spellings.SLASHES) {
        odd("slash", path.substring(0, at) + slash + path.substring(at + 1));
      }
    }
  }

  private void spellLetters() {
    path.chars()
        .filter(Character::isLetter)
        .distinct()
        .limit(LETTERS)
        .forEach(c -> Spellings.ofLetter((char) c).forEach(spelling -> spell(c, spelling)));
  }

  private void spell(int letter, String spelling) {
    var at = path.indexOf(letter);
    odd("letter", path.substring(0, at) + spelling + path.substring(at + 1));
  }

  /// Up from somewhere else, and down again.
  private void climb(String outside) {
    for (var parent : Spellings.PARENTS) {
      odd("climb", outside + "/" + parent + path);
      odd("climb", outside + "/" + parent + "/" + parent + path);
      odd("climb", path + "/" + parent);
      odd("climb", path.substring(0, path.lastIndexOf('/')) + "/" + parent + path);
    }
  }

  private void hangOn() {
    Spellings.BEGINNINGS.forEach(beginning -> odd("beginning", beginning + path));
    Spellings.ENDINGS.forEach(ending -> odd("ending", path + ending));
    Spellings.PLAIN_ENDINGS.forEach(ending -> plain("plain ending", path + ending));
  }

  private void changeCase() {
    plain("case", path.toUpperCase(Locale.ROOT));
    for (var at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      var end = path.indexOf('/', at + 1) < 0 ? path.length() : path.indexOf('/', at + 1);
      var segment = path.substring(at + 1, end);
      plain("case", spliced(at + 1, end, segment.toUpperCase(Locale.ROOT)));
      plain("case", spliced(at + 1, at + 2, segment.substring(0, 1).toUpperCase(Locale.ROOT)));
    }
  }

  private String spliced(int from, int to, String piece) {
    return path.substring(0, from) + piece + path.substring(to);
  }

  /// Absolute, authority and asterisk form (RFC 9112, 3.2), and what looks like one.
  private void changeForm() {
    for (var scheme :
        List.of("http://", "https://", "HTTP://", "ws://", "file://", "http:", "//")) {
      odd("form", scheme + "127.0.0.1" + path);
      odd("form", scheme + "user@127.0.0.1" + path);
      odd("form", "/" + scheme + "127.0.0.1" + path);
    }
    for (var target :
        List.of("*", "127.0.0.1:80", "[::1]:80", "x@y", path.substring(1), "?", "#")) {
      odd("form", target);
    }
    odd("form", "?" + path);
    odd("form", "#" + path);
    odd("form", "*" + path);
  }

  private void lengthen() {
    odd("long", path + "/" + "./".repeat(LONG / 2));
    odd("long", path + "/" + "x/../".repeat(LONG / 5));
    odd("long", path + "/".repeat(LONG));
    odd("long", path + "/" + "a".repeat(LONG));
    odd("long", path + "%2f".repeat(LONG / 3));
    odd("long", path + ";x".repeat(LONG / 2));
  }
}
