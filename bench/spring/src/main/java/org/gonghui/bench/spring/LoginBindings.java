package org.gonghui.bench.spring;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LoginBindings extends Repository<LoginBinding, UUID> {
  Optional<LoginBinding> findByIssuerAndSubject(String issuer, String subject);
}
