@NullMarked
package org.gonghui.member.tickets;

import org.jspecify.annotations.NullMarked;
