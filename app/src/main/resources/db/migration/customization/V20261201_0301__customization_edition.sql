select platform.remember_by_edition(t::regclass)
from unnest(array['customization.field', 'customization.field_choice', 'customization.section', 'customization.tag',
                  'customization.view', 'customization.view_pin', 'customization.view_default']) t;
