package org.gonghui.member.station;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/// Opening hours as the table keeps them: JSON.
@Converter
@ApplicationScoped
class HoursColumn implements AttributeConverter<OpeningHours, String> {
  private final ObjectMapper json;

  HoursColumn(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public String convertToDatabaseColumn(OpeningHours hours) {
    try {
      return json.writeValueAsString(hours);
    } catch (JsonProcessingException notWritable) {
      throw new IllegalStateException("opening hours are a plain record", notWritable);
    }
  }

  @Override
  public OpeningHours convertToEntityAttribute(String column) {
    try {
      return json.readValue(column, OpeningHours.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("opening hours read as they were written", unreadable);
    }
  }
}
