package org.gonghui.contracts.configuration;

import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;

/// What a mapping's method gives.
///
/// @param type the type of one value
/// @param optional whether there may be none
/// @param many whether it is a list
/// @param named whether it is a map
record Shape(String type, boolean optional, boolean many, boolean named) {

  static Shape of(Tree type) {
    if (!(type instanceof ParameterizedTypeTree generic)) {
      return type.toString().equals("OptionalInt")
          ? new Shape("int", true, false, false)
          : new Shape(type.toString(), false, false, false);
    }
    var inner = of(generic.getTypeArguments().getLast());
    return switch (generic.getType().toString()) {
      case "Optional" -> new Shape(inner.type, true, inner.many, inner.named);
      case "List", "Set" -> new Shape(inner.type, inner.optional, true, inner.named);
      case "Map" -> new Shape(inner.type, true, inner.many, true);
      default -> throw new IllegalStateException("no such type in a configuration yet: " + type);
    };
  }

  /// In an operator's words.
  String words() {
    return many ? "list: " + word(type) : word(type);
  }

  static String word(String type) {
    return switch (type) {
      case "boolean" -> "`true`, `false`";
      case "int", "long", "double", "BigDecimal" -> "number";
      case "String" -> "text";
      case "Duration" -> "duration";
      case "MemorySize" -> "size";
      case "LocalDate" -> "date";
      case "Instant" -> "moment";
      case "Path" -> "file";
      case "URI" -> "address";
      case "BeaconScheme" -> "`ED25519`, `BLS_UNCHAINED_G1`";
      default -> throw new IllegalStateException("no word for an operator yet: " + type);
    };
  }
}
