package org.gonghui.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says no to a caller who can do something about it; becomes an `application/problem+json` answer, once, at the edge.
/// Rolls back the transaction that it passes.
public class Refusal extends RuntimeException {
  private final transient ProblemType type;
  private final transient List<Object> arguments;
  private final transient Map<String, Object> members = new LinkedHashMap<>();
  private final transient List<Violation> violations = new ArrayList<>();
  private @Nullable Integer retryAfter;
  private transient @Nullable RateLimit limit;

  /// @param arguments fill `{0}`, `{1}` … of the detail text; never personal data
  public Refusal(ProblemType type, Object... arguments) {
    super(type.name());
    this.type = type;
    this.arguments = List.of(arguments);
  }

  /// An answer, not a fault: nobody reads where it was made.
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  /// Points to what is in the way, such as the record that exists already.
  public Refusal link(URI link) {
    return with("link", link.toString());
  }

  /// Adds an extension member to the problem, such as `currentState`.
  public Refusal with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  public Refusal violation(String field, String code) {
    violations.add(new Violation(field, code));
    return this;
  }

  /// @param seconds after which asking again makes sense
  public Refusal retryAfter(int seconds) {
    retryAfter = seconds;
    return this;
  }

  /// The 429 for who has used a limit up.
  public static Refusal exhausted(RateLimit limit) {
    var refusal = new Refusal(KitProblem.TOO_MANY_REQUESTS).retryAfter(limit.secondsLeft());
    refusal.limit = limit;
    return refusal;
  }

  public ProblemType type() {
    return type;
  }

  public List<Object> arguments() {
    return arguments;
  }

  public Map<String, Object> members() {
    return members;
  }

  public List<Violation> violations() {
    return violations;
  }

  public @Nullable Integer retryAfter() {
    return retryAfter;
  }

  @Nullable RateLimit limit() {
    return limit;
  }

  /// The 404 that looks the same whether a thing is absent or out of the caller's scope.
  public static Refusal notFound() {
    return new Refusal(KitProblem.NOT_FOUND);
  }

  /// The 409 that says which state is in the way.
  public static Refusal wrongState(Enum<?> state) {
    return new Refusal(KitProblem.STATE_CONFLICT, state.name()).with("currentState", state.name());
  }

  public static Refusal fourEyes() {
    return new Refusal(KitProblem.FOUR_EYES);
  }

  /// The 400 for JSON that cannot be read: says where, never what stood there.
  public static Refusal unreadable(JacksonException fault) {
    return (Refusal) JsonFault.refusal(fault).initCause(fault);
  }

  /// A 400 with one fault; more are added by [#violation].
  public static Refusal invalid(String field, String code) {
    return new Refusal(KitProblem.VALIDATION_FAILED).violation(field, code);
  }
}
