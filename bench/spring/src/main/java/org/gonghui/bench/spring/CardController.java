package org.gonghui.bench.spring;

import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CardController {
  private final CardDesk desk;

  CardController(CardDesk desk) {
    this.desk = desk;
  }

  record CardView(String cardNumber, String state, LocalDate issuedOn, String holder) {}

  @GetMapping("/v1/me/card")
  ResponseEntity<CardView> mine(@AuthenticationPrincipal Jwt token) {
    return desk.mine(token.getClaimAsString("iss"), token.getSubject())
        .map(
            held -> ResponseEntity.ok().eTag("\"" + held.card().version() + "\"").body(held.view()))
        .orElseGet(() -> ResponseEntity.status(409).build());
  }
}
