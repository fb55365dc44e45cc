package org.gonghui.member.contest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/// A plan as the table keeps it: JSON.
@Converter
@ApplicationScoped
class ContestPlanColumn implements AttributeConverter<ContestPlan, String> {
  private final ObjectMapper json;

  ContestPlanColumn(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public String convertToDatabaseColumn(ContestPlan plan) {
    try {
      return json.writeValueAsString(plan);
    } catch (JsonProcessingException notWritable) {
      throw new IllegalStateException("a plan is a plain record", notWritable);
    }
  }

  @Override
  public ContestPlan convertToEntityAttribute(String column) {
    try {
      return json.readValue(column, ContestPlan.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a plan reads as it was written", unreadable);
    }
  }
}
