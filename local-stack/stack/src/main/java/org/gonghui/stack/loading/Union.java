package org.gonghui.stack.loading;

import java.util.List;

/// A union of the demonstration tree.
///
/// @param key our name for it: its division code, with a word where several share one
/// @param parent our name of the one above by area; empty for the root
/// @param industry our names of the industry federations that it belongs to
/// @param forms forms of employment that it takes in
record Union(
    String key,
    String parent,
    String type,
    String name,
    List<String> industry,
    List<String> forms) {

  static Union federation(String division, String parent, String name) {
    return new Union(division, parent, "FEDERATION", name, List.of(), List.of());
  }

  static Union drivers(
      String division, String parent, String type, String name, String... industry) {
    return new Union(
        division + "-drivers", parent, type, name, List.of(industry), List.of("TRUCK_DRIVER"));
  }

  String division() {
    return key.replaceAll("-.*", "");
  }
}
