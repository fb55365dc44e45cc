package org.gonghui.bench.spring;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ServiceCards extends Repository<ServiceCard, UUID> {
  Optional<ServiceCard> findByMemberIdAndStateNot(UUID member, String state);
}
