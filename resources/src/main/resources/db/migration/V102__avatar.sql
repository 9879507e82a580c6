-- Where the person's picture lies in the object store; empty without one. The last part of the key changes with each picture.
alter table identity.app_user add column avatar_key text not null default '';
