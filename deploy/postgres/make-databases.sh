#!/bin/sh
# Makes what is missing: for each service a database, the role that owns it and migrates, and the lesser one under which the
# service runs; for Keycloak one of each. May be run again; passwords are set to what the secrets say.
set -eu
PGPASSWORD=$(cat /run/secrets/postgres-password)
export PGPASSWORD PGHOST=postgres PGUSER=postgres PGSSLMODE=verify-full PGSSLROOTCERT=/run/secrets/authority.crt

sql() { psql --no-psqlrc --quiet --no-align --tuples-only --set ON_ERROR_STOP=1 "$@"; }

# A password goes in by psql's own reading of its file, not as an argument that others see; no statement with it is logged.
role() {
  sql -d postgres <<SQL
set log_statement = 'none';
set log_min_error_statement = 'panic';
select format('create role %I login', '$1') where not exists (select from pg_roles where rolname = '$1') \gexec
\set secret \`cat /run/secrets/$2\`
select format('alter role %I password %L', '$1', :'secret') \gexec
SQL
}

database() {
  sql -d postgres <<SQL
select format('create database %I owner %I', '$1', '$2') where not exists (select from pg_database where datname = '$1') \gexec
revoke connect, temporary on database $1 from public;
SQL
}

for service in member assistance screening training; do
  role "${service}_owner" "$service-owner-password"
  role "${service}_app" "$service-app-password"
  database "$service" "${service}_owner"
  sql -d "$service" <<SQL
grant connect on database $service to ${service}_app;
grant usage on schema public to ${service}_app;
alter schema public owner to ${service}_owner;
alter default privileges for role ${service}_owner in schema public grant select, insert, update, delete on tables to ${service}_app;
alter default privileges for role ${service}_owner in schema public grant usage, select, update on sequences to ${service}_app;
SQL
  echo "database $service is there"
done

role keycloak keycloak-database-password
database keycloak keycloak
sql -d keycloak -c 'alter schema public owner to keycloak'
echo "database keycloak is there"
