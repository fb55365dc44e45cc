/// Which login is which person: one binding per login and per person.
@NullMarked
package org.gonghui.member.login;

import org.jspecify.annotations.NullMarked;
