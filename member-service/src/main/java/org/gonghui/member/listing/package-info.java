/// The kinds of lists beside members: unions, merchants, stations, and who is to get tickets (M6, M8, M9, M11).
@NullMarked
package org.gonghui.member.listing;

import org.jspecify.annotations.NullMarked;
