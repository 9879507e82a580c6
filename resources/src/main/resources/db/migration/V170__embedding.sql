alter table identity.company
    -- On whose pages the company's interviews may be shown in a frame: origins such as https://careers.example, separated
    -- by spaces; empty for nobody's.
    add column embed_origins text not null default '';
