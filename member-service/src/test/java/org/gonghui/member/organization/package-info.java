@NullMarked
package org.gonghui.member.organization;

import org.jspecify.annotations.NullMarked;
