/// The member service: unions, people, joining, membership, the card and the inbox.
@NullMarked
package org.gonghui.member;

import org.jspecify.annotations.NullMarked;
