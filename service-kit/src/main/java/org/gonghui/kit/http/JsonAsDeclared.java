package org.gonghui.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/// Takes a field's value only in the form that the document declares. Jackson would make `3` of `"3"` and of `3.5`,
/// `"123"` of `123`, and true of `1` or `"true"`: what is kept would not be what was sent. Bodies, merge patches and our own
/// messages are read alike; these are written from the types that read them.
@Singleton
class JsonAsDeclared implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper json) {
    refuse(
        json,
        LogicalType.Integer,
        CoercionInputShape.String,
        CoercionInputShape.EmptyString,
        CoercionInputShape.Float,
        CoercionInputShape.Boolean);
    refuse(json, LogicalType.Float, CoercionInputShape.String, CoercionInputShape.EmptyString);
    refuse(
        json,
        LogicalType.Boolean,
        CoercionInputShape.String,
        CoercionInputShape.EmptyString,
        CoercionInputShape.Integer);
    refuse(
        json,
        LogicalType.Textual,
        CoercionInputShape.Integer,
        CoercionInputShape.Float,
        CoercionInputShape.Boolean);
    // the number of a constant would be its place in our source
    refuse(json, LogicalType.Enum, CoercionInputShape.Integer);
  }

  private static void refuse(ObjectMapper json, LogicalType type, CoercionInputShape... shapes) {
    for (var shape : shapes) {
      json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
    }
  }
}
