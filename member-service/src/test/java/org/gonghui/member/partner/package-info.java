@NullMarked
package org.gonghui.member.partner;

import org.jspecify.annotations.NullMarked;
